import asyncio


class ConfigError(Exception):
    pass


def parse(text):
    try:
        return int(text)
    except ValueError as e:
        raise ConfigError(f"bad number: {text!r}") from e


async def load(settings):
    await asyncio.sleep(0.1)
    try:
        return {k: parse(v) for k, v in settings.items()}
    except ConfigError:
        await asyncio.sleep(0.1)
        return settings["missing"]


async def service():
    try:
        return await load({"port": "80", "size": "big"})
    finally:
        print("service ends")


async def main():
    try:
        await asyncio.create_task(service())
    except KeyError as e:
        chain, x = [], e
        while x is not None:
            chain.append(type(x).__name__)
            x = x.__cause__ or x.__context__
        print(" <- ".join(chain))
        e.add_note("while starting the service")
        raise


asyncio.run(main())
