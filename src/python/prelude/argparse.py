# A program's arguments. A run has none but its own name: what matters are the defaults, and parse_args with a list.
import sys

SUPPRESS, OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, REMAINDER = '==SUPPRESS==', '?', '*', '+', '...'


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name, self.message = argument and argument._shown(), message

    def __str__(self):
        return f'argument {self.argument_name}: {self.message}' if self.argument_name else self.message


class ArgumentTypeError(Exception):
    pass


class Namespace:
    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        return f"Namespace({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__


class HelpFormatter:
    pass


class RawDescriptionHelpFormatter(HelpFormatter):
    pass


class RawTextHelpFormatter(HelpFormatter):
    pass


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    pass


class Action:
    def __init__(self, flags, dest, action='store', nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, version=None):
        self.option_strings, self.dest, self.action, self.nargs, self.const = flags, dest, action, nargs, const
        self.default, self.type, self.choices, self.required = default, type, choices, required
        self.help, self.metavar, self.version = help, metavar, version

    def _shown(self):
        return '/'.join(self.option_strings) or self.metavar or self.dest

    def _takes_value(self):
        return self.action in ('store', 'append', 'extend')

    def _name(self):
        if self.metavar is not None:
            return self.metavar
        if self.choices is not None:
            return '{' + ','.join(map(str, self.choices)) + '}'
        return self.dest.upper() if self.option_strings else self.dest

    def _values(self):
        name = self._name()
        return {None: name, '?': f'[{name}]', '*': f'[{name} ...]', '+': f'{name} [{name} ...]', '...': '...'}.get(
            self.nargs, ' '.join([name] * self.nargs) if isinstance(self.nargs, int) else name)


class _Group:
    def __init__(self, parser, exclusive=False, required=False, title=None):
        self._parser, self._exclusive, self.required, self._actions, self.title = parser, exclusive, required, [], title

    def add_argument(self, *args, **kwargs):
        action = self._parser.add_argument(*args, **kwargs)
        self._actions.append(action)
        return action

    def add_mutually_exclusive_group(self, **kwargs):
        return self._parser.add_mutually_exclusive_group(**kwargs)


class _Subparsers:
    def __init__(self, parser, dest, required, kwargs):
        self._parser, self.dest, self.required, self.choices = parser, dest, required, {}

    def add_parser(self, name, **kwargs):
        kwargs.pop('help', None)
        made = self.choices[name] = ArgumentParser(prog=f'{self._parser.prog} {name}', **kwargs)
        return made


class ArgumentParser:
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter,
                 prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error',
                 add_help=True, allow_abbrev=True, exit_on_error=True):
        self.prog = sys.argv[0].rpartition('/')[2] if prog is None else prog
        self.usage, self.description, self.epilog, self.exit_on_error = usage, description, epilog, exit_on_error
        self._actions, self._defaults, self._groups, self._subparsers = [], {}, [], None
        if add_help:
            self.add_argument('-h', '--help', action='help', help='show this help message and exit')
        for parent in parents:
            self._actions += [action for action in parent._actions if action.action != 'help']

    def add_argument(self, *flags, action='store', dest=None, default=None, **kwargs):
        flags = list(flags)
        if not flags or not flags[0].startswith('-'):
            dest = flags[0] if flags else dest
            kwargs.setdefault('required', kwargs.get('nargs') not in ('?', '*'))
            flags = []
        elif dest is None:
            long = next((flag for flag in flags if flag.startswith('--')), flags[0])
            dest = long.lstrip('-').replace('-', '_')
        if action in ('store_true', 'store_false') and default is None:
            default = action == 'store_false'
        if action == 'count' and default is None:
            default = None
        if action is BooleanOptionalAction:
            action = 'boolean'
            flags += ['--no-' + flag[2:] for flag in flags if flag.startswith('--')]
        made = Action(flags, dest, action, default=default, **kwargs)
        self._actions.append(made)
        return made

    def add_argument_group(self, title=None, description=None, **kwargs):
        return _Group(self, title=title)

    def add_mutually_exclusive_group(self, *, required=False):
        group = _Group(self, True, required)
        self._groups.append(group)
        return group

    def add_subparsers(self, *, dest=None, required=False, **kwargs):
        self._subparsers = _Subparsers(self, dest, required, kwargs)
        return self._subparsers

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def parse_args(self, args=None, namespace=None):
        found, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        return found

    def parse_known_args(self, args=None, namespace=None):
        found = Namespace() if namespace is None else namespace
        args = sys.argv[1:] if args is None else list(args)
        for action in self._actions:
            if action.action not in ('help', 'version') and action.default is not SUPPRESS:
                if not hasattr(found, action.dest):
                    default = action.default
                    if isinstance(default, str) and action.type is not None:
                        default = self._typed(action, default)
                    setattr(found, action.dest, default)
        if self._subparsers is not None and self._subparsers.dest:
            setattr(found, self._subparsers.dest, None)
        for name, value in self._defaults.items():
            if not hasattr(found, name):
                setattr(found, name, value)
        try:
            rest = self._read(args, found)
        except ArgumentError as e:
            if not self.exit_on_error:
                raise
            self.error(str(e))
        return found, rest

    def _read(self, args, found):
        flags = {flag: action for action in self._actions for flag in action.option_strings}
        places = [action for action in self._actions if not action.option_strings]
        seen, plain, rest, at = [], [], [], 0
        while at < len(args):
            arg = args[at]
            at += 1
            if arg == '--':
                plain += args[at:]
                break
            if not arg.startswith('-') or arg == '-' or self._is_number(arg) and arg not in flags:
                if self._subparsers is not None and not [action for action in places if action.nargs is None][len(plain):]:
                    if arg not in self._subparsers.choices:
                        choices = ', '.join(map(repr, self._subparsers.choices))
                        raise ArgumentError(None, f'argument {self._subparsers.dest or "command"}: invalid choice: {arg!r} '
                                                  f'(choose from {choices})')
                    if self._subparsers.dest:
                        setattr(found, self._subparsers.dest, arg)
                    self._subparsers.choices[arg].parse_args(args[at:], found)
                    at = len(args)
                    self._chosen = True
                    break
                plain.append(arg)
                continue
            flag, equals, value = arg.partition('=')
            action = flags.get(flag)
            if action is None and flag.startswith('--'):
                near = {id(flags[own]): own for own in flags if own.startswith(flag)}
                action = flags[next(iter(near.values()))] if len(near) == 1 else None
            if action is None and len(arg) > 2 and arg[:2] in flags and not arg.startswith('--'):
                action, value, equals = flags[arg[:2]], arg[2:], '='
                if not action._takes_value():
                    args.insert(at, '-' + arg[2:])
                    value, equals = '', ''
            if action is None:
                rest.append(arg)
                continue
            seen.append(action)
            if not action._takes_value():
                self._act(action, None, found, flag)
                continue
            values = [value] if equals else []
            wanted = action.nargs if isinstance(action.nargs, int) else 1 if action.nargs is None else None
            while at < len(args) and not (args[at].startswith('-') and not self._is_number(args[at])):
                if wanted is not None and len(values) >= wanted or action.nargs == '?' and values or equals:
                    break
                values.append(args[at])
                at += 1
            self._store(action, values, found)
        for number, action in enumerate(places):
            later = sum(1 for other in places[number + 1:] if other.nargs in (None, '+') or isinstance(other.nargs, int))
            count = {None: 1, '?': min(1, max(len(plain) - later, 0))}.get(
                action.nargs, action.nargs if isinstance(action.nargs, int) else max(len(plain) - later, 0))
            values, plain = plain[:count], plain[count:]
            if values or action.nargs == '*':
                if values or action.default is None:
                    self._store(action, values, found)
                seen.append(action)
        missing = [action._shown() for action in self._actions if action.required and action not in seen]
        if self._subparsers is not None and self._subparsers.required and not getattr(self, '_chosen', False):
            missing.append(self._subparsers.dest or '{' + ','.join(self._subparsers.choices) + '}')
        if missing:
            self.error(f"the following arguments are required: {', '.join(missing)}")
        for group in self._groups:
            chosen = [action for action in group._actions if action in seen]
            if len(chosen) > 1:
                raise ArgumentError(chosen[1], f'not allowed with argument {chosen[0]._shown()}')
            if group.required and not chosen:
                self.error(f"one of the arguments {' '.join(action._shown() for action in group._actions)} is required")
        return rest + plain

    def _is_number(self, text):
        try:
            float(text)
        except ValueError:
            return False
        return True

    def _typed(self, action, text):
        if action.type is None:
            return text
        try:
            return action.type(text)
        except ArgumentTypeError as e:
            raise ArgumentError(action, str(e))
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, f'invalid {name} value: {text!r}')

    def _checked(self, action, text):
        value = self._typed(action, text)
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {', '.join(map(repr, action.choices))})")
        return value

    def _store(self, action, values, found):
        if action.nargs is None:
            if not values:
                raise ArgumentError(action, 'expected one argument')
            value = self._checked(action, values[0])
        elif action.nargs == '?':
            value = self._checked(action, values[0]) if values else action.const
        else:
            if isinstance(action.nargs, int) and len(values) != action.nargs:
                plural = '' if action.nargs == 1 else 's'
                raise ArgumentError(action, f'expected {action.nargs} argument{plural}')
            if action.nargs == '+' and not values:
                raise ArgumentError(action, 'expected at least one argument')
            value = [self._checked(action, text) for text in values]
        if action.action in ('append', 'extend'):
            kept = list(getattr(found, action.dest, None) or [])
            value = kept + (list(value) if action.action == 'extend' else [value])
        setattr(found, action.dest, value)

    def _act(self, action, value, found, flag):
        if action.action == 'help':
            self.print_help()
            self.exit()
        elif action.action == 'version':
            print((action.version or '') .replace('%(prog)s', self.prog))
            self.exit()
        elif action.action == 'count':
            setattr(found, action.dest, (getattr(found, action.dest) or 0) + 1)
        elif action.action == 'append_const':
            setattr(found, action.dest, (getattr(found, action.dest) or []) + [action.const])
        elif action.action == 'boolean':
            setattr(found, action.dest, not flag.startswith('--no-'))
        else:
            value = {'store_true': True, 'store_false': False}.get(action.action, action.const)
            setattr(found, action.dest, value)

    def format_usage(self):
        if self.usage is not None:
            return f"usage: {self.usage.replace('%(prog)s', self.prog)}\n"
        parts = []
        for action in self._actions:
            if action.option_strings:
                text = action.option_strings[0]
                if action._takes_value():
                    text += f' {action._values()}'
                parts.append(text if action.required else f'[{text}]')
        parts += [action._values() for action in self._actions if not action.option_strings]
        if self._subparsers is not None:
            parts.append('{' + ','.join(self._subparsers.choices) + '} ...')
        return f"usage: {' '.join([self.prog, *parts])}\n"

    def format_help(self):
        text = self.format_usage()
        if self.description:
            text += f'\n{self.description}\n'
        for title, chosen in (('positional arguments', False), ('options', True)):
            rows = []
            for action in self._actions:
                if bool(action.option_strings) is not chosen or action.help is SUPPRESS:
                    continue
                names = [f'{flag} {action._values()}' if action._takes_value() and flag is action.option_strings[-1] else flag
                         for flag in action.option_strings] or [action._name()]
                help = (action.help or '').replace('%(default)s', str(action.default)).replace('%(prog)s', self.prog)
                rows.append((f"  {', '.join(names)}", help))
            if rows:
                width = min(max(len(row[0]) for row in rows) + 2, 24)
                text += f'\n{title}:\n'
                for name, help in rows:
                    if not help:
                        text += f'{name}\n'
                    elif len(name) <= width - 2:
                        text += f'{name:{width}}{help}\n'
                    else:
                        text += f"{name}\n{' ' * width}{help}\n"
        return text + (f'\n{self.epilog}\n' if self.epilog else '')

    def print_usage(self, file=None):
        print(self.format_usage(), end='', file=file)

    def print_help(self, file=None):
        print(self.format_help(), end='', file=file)

    def exit(self, status=0, message=None):
        if message:
            print(message, end='', file=sys.stderr)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')


class BooleanOptionalAction:
    pass


class FileType:
    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode = mode

    def __call__(self, string):
        return open(string, self._mode)
