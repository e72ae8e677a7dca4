"""What a command that installs something looks like."""

import re

_VERBS = r"(?:install|uninstall|remove|update|upgrade|create|config|add|sync|clean|autoremove|dist-upgrade)\b"
_PYTHON = r"(?:\S*python[\d.]*\b|[\"']?\{\s*sys\.executable\s*\}[\"']?|\$\{?sys\.executable\}?)"
INSTALL = re.compile(
    rf"""\s*
    (?:(?:yes|echo\s+\S+)\s*\|\s*)?                     # an answer to its question
    (?:sudo\s+(?:-\w+\s+)*)?
    (?:[A-Z_]+=\S+\s+)*                                 # variables
    (?:
        (?: (?:\S*/)?(?:pip[\d.]*|u?v\s+pip|conda|mamba|micromamba|apt|apt-get|aptitude|yum|brew|npm)
          | {_PYTHON}\s+-m\s+(?:pip|conda|ipykernel)
        ) (?:\s+-\S+)* \s+ {_VERBS}
      | (?:\S*/)?(?:easy_install[\d.-]*|add-apt-repository|apt-key)\s
      | {_PYTHON}\s+-m\s+(?:easy_install|spacy\s+(?:download|link))\s
      | {_PYTHON}\s+setup\.py\s
      | jupyter[\s-](?:nbextension|labextension|serverextension|contrib)\s
    )""",
    re.X,
)
