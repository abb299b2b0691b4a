import asyncio


async def validate(field, value):
    await asyncio.sleep(0)
    if not value:
        e = ValueError(f"{field} is empty")
        e.add_note(f"field: {field}")
        e.add_note("hint: fill it\nplease")
        raise e
    if isinstance(value, str) and len(value) > 5:
        raise TypeError(f"{field} too long") from KeyError(field)
    return value


async def main():
    form = {"name": "", "city": "Tuebingen", "age": 3}
    results = await asyncio.gather(*(validate(*i) for i in form.items()), return_exceptions=True)
    errors = [r for r in results if isinstance(r, Exception)]
    group = ExceptionGroup("form is not valid", errors)
    group.add_note("in form 7")
    raise group


asyncio.run(main())
