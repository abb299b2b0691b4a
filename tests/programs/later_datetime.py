import asyncio
from datetime import datetime, timedelta, date, timezone

t = datetime(2024, 2, 28, 23, 59, 30)
print(t, t.isoformat(), repr(t), t + timedelta(minutes=1), t.strftime("%Y-%m-%d %H:%M:%S %a %j"))
print(t.date(), t.time(), t.weekday(), t.replace(hour=1), (t - datetime(2024, 1, 1)).days, (t - datetime(2024, 1, 1)).total_seconds())
d = timedelta(days=1, hours=2, seconds=5.5)
print(d, repr(d), d.total_seconds(), d * 2, d / 2, -d, timedelta(0), timedelta(seconds=61), d > timedelta(1))
print(date(2024, 3, 1) - date(2024, 2, 28), datetime.strptime("2024-05-06 07:08", "%Y-%m-%d %H:%M"), datetime.fromisoformat("2024-01-02T03:04:05"))
print(datetime(2024, 1, 1, tzinfo=timezone.utc), datetime.fromtimestamp(0, timezone.utc), t.timestamp() if False else "")


async def schedule(when, label):
    print(f"{label} due {when:%H:%M:%S}")
    await asyncio.sleep(0.1)


asyncio.run(schedule(t, "job"))
