from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_annotations() -> None:
    assert_rewrite(
        "import xml.etree.ElementTree as ET\nroot = ET.parse(path).getroot()\n"
        "for box in root.findall('object'):\n    for part in box.getchildren():\n        print(part.tag)",
        "import xml.etree.ElementTree as ET\nroot = ET.parse(path).getroot()\n"
        "for box in root.findall('object'):\n    for part in list(box):\n        print(part.tag)",
        rules=["python.element_children"],
    )


def test_iterators() -> None:
    assert_rewrite(
        "from xml.etree import ElementTree\ntree = ElementTree.parse(path)\nfor a in tree.getiterator('b'):\n    a",
        "from xml.etree import ElementTree\ntree = ElementTree.parse(path)\nfor a in tree.iter('b'):\n    a",
        rules=["python.element_children"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("from lxml import etree\nroot = etree.parse(path).getroot()\nroot.getchildren()")
    assert_unchanged("import xml.etree.ElementTree as ET\nroot = ET.fromstring(a)\nroot.iter('b')")
    assert_unchanged("widget.getchildren()")
