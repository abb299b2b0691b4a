import asyncio
import json


async def main():
    data = {"name": "Ada", "tags": ["a", "b"], "nested": {"x": 1.5, "y": None, "ok": True}, "text": 'q"uote\n', "uni": "é"}
    s = json.dumps(data)
    print(s)
    print(json.dumps(data, indent=2, sort_keys=True))
    print(json.dumps([1, 2, {"a": ()}], separators=(",", ":")), json.dumps("é", ensure_ascii=False))
    print(json.loads(s) == data, json.loads('[1, -2.5e3, "\\u00e9", true, null]'))
    for bad in ("{", '{"a" 1}', "[1,]", "nope", '"abc', ""):
        try:
            json.loads(bad)
        except json.JSONDecodeError as e:
            print(e)
    try:
        json.dumps({1, 2})
    except TypeError as e:
        print(e)
    print(json.dumps({1: "int key", None: 2, True: 3}), json.dumps({"s": {1}}, default=list), json.dumps(float("inf")))


asyncio.run(main())
