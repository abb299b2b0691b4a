from datetime import *
import datetime as m, time
t = datetime(2024, 2, 28, 23, 59, 30, 123456)
print(t, repr(t), t.isoformat(timespec="milliseconds"), t + timedelta(minutes=1), t.strftime("%Y-%m-%d %H:%M:%S.%f %a %j %B %p %I %U %W %y %%"), t.date(), t.time(), f"{t:%H:%M}", t.isocalendar(), t.timetuple())
for bad in (lambda: datetime(2024, 2, 30), lambda: datetime(2024, 13, 1), lambda: date(0, 1, 1), lambda: datetime(2024,1), lambda: t < t.replace(tzinfo=UTC), lambda: datetime.fromisoformat("x"), lambda: datetime.strptime("2024", "%Y-%m"), lambda: datetime.strptime("2024-01x", "%Y-%m"), lambda: timedelta("x"), lambda: t.strptime("1 2", "%q")):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
print(datetime.fromisoformat("2024-01-02T03:04:05.678+02:00"), datetime.fromisoformat("2024-01-02"), datetime.fromisoformat("2024-01-02 03:04Z"), date.fromisoformat("2024-01-02"), m.time.fromisoformat("03:04:05"))
print(datetime.strptime("03 Mar 2024 5:06 PM", "%d %b %Y %I:%M %p"), datetime.strptime("2024-01-01T00:00:00+0530", "%Y-%m-%dT%H:%M:%S%z"))
d = timedelta(days=1, hours=2, seconds=5.5)
print(d, repr(d), -d, abs(-d), d * 1.5, d / 3, d // timedelta(hours=1), d % timedelta(hours=1), divmod(d, timedelta(hours=5)), timedelta(milliseconds=1.5), timedelta(weeks=1), sum([d, d], timedelta()), d / d, timedelta(hours=-1), max(d, timedelta(1)), timedelta(0.1), timedelta(seconds=1/3))
tz = timezone(timedelta(hours=5, minutes=30), "IST")
print(tz, repr(tz), datetime(2024, 1, 1, tzinfo=tz), datetime(2024, 1, 1, tzinfo=tz).astimezone(UTC), timezone(timedelta(hours=-3)), datetime(2024,1,1,tzinfo=UTC).strftime("%z %Z"), repr(datetime(2024,1,1,tzinfo=UTC)))
print(datetime.combine(date(2024,1,1), m.time(3, 4)), t.replace(hour=1, microsecond=0), t.weekday(), date(2024,1,31) + timedelta(1), date(2024,3,1) - date(2024,2,1), t == t.replace(), hash(t) == hash(t.replace()), {t: 1}[t], sorted([date(2024,2,1), date(2023,1,1)]))
print(datetime.min, datetime.max, date.max, m.time.max, repr(m.time(1,2,3,4)), t.ctime(), date(2024,1,1).ctime(), datetime.fromtimestamp(0, UTC), datetime.fromtimestamp(1.5, UTC), t.toordinal(), date.fromordinal(738000))
print(isinstance(t, date), type(t - t), str(timedelta(days=-1, hours=3)), timedelta(seconds=3661.25), time.strptime("2024-05-06", "%Y-%m-%d"), time.mktime(time.gmtime(86400)), time.gmtime(0), time.asctime(time.gmtime(0)), time.tzname)
