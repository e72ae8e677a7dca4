"""Reads calls of functions that are methods of tensors as well."""

from mlemodernizer.rewriting.site import Site


def both(*names: str) -> tuple[str, ...]:
    """Dotted names of the functions of torch and of the methods of tensors that are called so."""
    return tuple(f"torch.{owner}{name}" for name in names for owner in ("", "Tensor."))


def arguments(site: Site, *names: str) -> dict[str, str | None] | None:
    """Name -> source of each argument of a call, None where it is not given; None where one cannot be told.

    Args:
        site: the call of a function, or of a method of its first argument.
        names: the arguments by position, the tensor first.
    """
    call = site.call
    on_tensor = site.is_method and site.receiver is not None
    by_position = names[1:] if on_tensor else names
    if call.starred or call.positional > len(by_position) or not set(call.keywords()) <= set(by_position):
        return None
    found = {name: call.source(name, position) for position, name in enumerate(by_position)}
    if on_tensor and site.receiver is not None:
        found[names[0]] = site.text(site.receiver)
    return found if found[names[0]] else None
