import asyncio

durations = {
    "A": 2,  #~ a: 0..10/0.1
    "B": 1,  #~ b: 0..10/0.1
    "C": 3,  #~ c: 0..10/0.1
}
fails = {
    "A": False,  #~ fail_a: off|on
    "B": True,  #~ fail_b: off|on
    "C": False,  #~ fail_c: off|on
}


async def job(name):
    await asyncio.sleep(durations[name])
    if fails[name]:
        raise ValueError(f"{name} broke")
    return f"result of {name}"


async def main():
    tasks = [asyncio.create_task(job(name)) for name in durations]
    await asyncio.wait(tasks)
    for task in tasks:
        if task.exception():
            print(f"failed: {task.exception()}")
        else:
            print(f"succeeded: {task.result()}")


asyncio.run(main())
