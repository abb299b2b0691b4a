import re


def translate(pat):
    result, at = '', 0
    while at < len(pat):
        letter = pat[at]
        at += 1
        if letter == '*':
            result += '.*'
        elif letter == '?':
            result += '.'
        elif letter == '[' and ']' in pat[at + 1:]:
            end = pat.index(']', at + 1)
            inside = pat[at:end]
            result += f"[{'^' + inside[1:] if inside.startswith('!') else inside}]"
            at = end + 1
        else:
            result += re.escape(letter)
    return rf'(?s:{result})\Z'


def fnmatchcase(name, pat):
    return re.match(translate(pat), name) is not None


fnmatch = fnmatchcase


def filter(names, pat):
    matches = re.compile(translate(pat)).match
    return [name for name in names if matches(name)]
