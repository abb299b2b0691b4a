import asyncio


async def handle(command, state):
    match command.split():
        case ["set", key, value]:
            state[key] = value
            return f"{key} = {value}"
        case ["get", key] if key in state:
            return state[key]
        case ["get", _]:
            return "not found"
        case ["sleep", ("0.1" | "0.2") as n]:
            await asyncio.sleep(float(n))
            return f"slept {n}"
        case ["del", *keys]:
            return [state.pop(k, None) for k in keys]
        case ["quit" | "exit", *_]:
            raise SystemExit(3)
        case []:
            return "empty"
        case [word, *args]:
            return f"unknown {word} with {len(args)} arguments"


async def main():
    state = {}
    for line in ("set a 1", "set b 2", "get a", "get z", "sleep 0.2", "sleep 9", "del a b c", "", "dance on the table", "quit now"):
        print(f"{line!r:>22}: {await handle(line, state)}")


asyncio.run(main())
