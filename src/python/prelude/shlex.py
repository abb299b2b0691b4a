import re


def split(s, comments=False, posix=True):
    words, word, quote, at = [], None, None, 0
    while at < len(s):
        letter = s[at]
        at += 1
        if quote:
            if letter == quote:
                quote = None
            elif letter == '\\' and quote == '"' and s[at:at + 1] in ('"', '\\'):
                word += s[at]
                at += 1
            else:
                word += letter
        elif letter in '\'"':
            quote, word = letter, word or ''
        elif letter == '\\':
            if at == len(s):
                raise ValueError('No escaped character')
            word = (word or '') + s[at]
            at += 1
        elif letter.isspace():
            if word is not None:
                words.append(word)
            word = None
        elif comments and letter == '#':
            break
        else:
            word = (word or '') + letter
    if quote:
        raise ValueError('No closing quotation')
    return words if word is None else [*words, word]


def quote(s):
    if not s:
        return "''"
    if re.search(r'[^\w@%+=:,./-]', s, re.ASCII) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"


def join(split_command):
    return ' '.join(quote(word) for word in split_command)
