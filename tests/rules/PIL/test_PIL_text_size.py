from mlemodernizer.testing import assert_rewrite, assert_unchanged


def test_sizes() -> None:
    assert_rewrite(
        "from PIL import ImageDraw, ImageFont\nfont = ImageFont.truetype(p, 12)\ndraw = ImageDraw.Draw(image)\n"
        "w = font.getsize(t)[0]\nw, h = draw.multiline_textsize(t, font=font)",
        "from PIL import ImageDraw, ImageFont\nfont = ImageFont.truetype(p, 12)\ndraw = ImageDraw.Draw(image)\n"
        "w = font.getbbox(t)[2:][0]\nw, h = draw.multiline_textbbox((0, 0), t, font=font)[2:]",
        rules=["PIL.text_size"],
    )


def test_leaves_alone() -> None:
    assert_unchanged("import os\nos.path.getsize(p)")
    assert_unchanged("font.getsize(t)\ndraw.textsize(t)")
    assert_unchanged("from PIL import ImageDraw\nImageDraw.Draw(image).textbbox((0, 0), t)")
