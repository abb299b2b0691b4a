import warnings

print(~True)
print(bool(NotImplemented))
if not NotImplemented:
    print("never")
flag = False
print(~flag)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    print(~True, bool(NotImplemented))
    print([(w.category.__name__, str(w.message)) for w in seen])


async def main():
    for _ in range(2):
        print(~(1 < 2), not NotImplemented)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            ~flag
        except DeprecationWarning as e:
            print("raised", str(e)[:30])
        try:
            if NotImplemented:
                pass
        except DeprecationWarning as e:
            print("raised", str(e)[:30])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        print(~flag, bool(NotImplemented), NotImplemented and 1)


import asyncio

asyncio.run(main())
