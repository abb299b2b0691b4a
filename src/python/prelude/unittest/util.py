from os.path import commonprefix

__unittest = True
# Representations that are longer together are shortened where they agree.
_MOST = 80
_MARK, _BEGIN, _MIDDLE, _END = 12, 5, 5, 5


def _shortened(text, begin, end):
    left_out = len(text) - begin - end
    return f'{text[:begin]}[{left_out} chars]{text[len(text) - end:]}' if left_out > _MARK else text


def _common_shorten_repr(*values):
    texts = tuple(map(safe_repr, values))
    longest = max(map(len, texts))
    if longest <= _MOST:
        return texts
    common = commonprefix(texts)
    size = len(common)
    room = _MOST - (longest - size + _BEGIN + _MARK)
    if room > _MIDDLE:
        common = _shortened(common, _BEGIN, room)
        return tuple(common + text[size:] for text in texts)
    common = _shortened(common, _BEGIN, _MIDDLE)
    differing = _MOST - (_BEGIN + _MARK + _MIDDLE + _MARK + _END)
    return tuple(common + _shortened(text[size:], differing, _END) for text in texts)


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text[:_MOST] + ' [truncated]...' if short and len(text) >= _MOST else text


def strclass(cls):
    return f'{cls.__module__}.{cls.__qualname__}'
