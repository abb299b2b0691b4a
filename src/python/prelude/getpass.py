def getuser():
    return 'user'


def getpass(prompt='Password: ', stream=None):
    from _browser import refuse
    refuse('getpass(): a run on this page has no keyboard')
