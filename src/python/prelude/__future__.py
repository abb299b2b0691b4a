class _Feature:
    def __init__(self, optional, mandatory):
        self.optional, self.mandatory = optional, mandatory


annotations = _Feature((3, 7, 0, 'beta', 1), None)
division = print_function = absolute_import = with_statement = unicode_literals = _Feature((2, 6, 0, 'alpha', 2), (3, 0, 0, 'alpha', 0))
generators = nested_scopes = _Feature((2, 2, 0, 'alpha', 1), (2, 3, 0, 'final', 0))
generator_stop = _Feature((3, 5, 0, 'beta', 1), (3, 7, 0, 'alpha', 0))
