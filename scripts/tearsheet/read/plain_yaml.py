"""YAML in; text, lists and mappings out, never a date, a number or an object; plain words on what is wrong."""

import yaml


def plain_yaml(text: str) -> object:
    """The document.

    Raises:
        ValueError: it is not readable; the message says what is wrong, and in which line.
    """
    try:
        return yaml.load(text, yaml.BaseLoader)  # noqa: S506  # makes nothing but str, list and dict
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f", line {mark.line + 1}" if mark is not None else ""
        raise ValueError(f"{error.problem or error.context}{place}") from error
    except yaml.YAMLError as error:
        raise ValueError("it holds a character that YAML does not allow") from error
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
