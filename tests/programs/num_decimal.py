# Decimal numbers: how they are read, rounded, written; contexts; what is wrong with some.
from decimal import *
D=Decimal
def t(f):
    try: print(f())
    except Exception as e: print(type(e), e)
print(Decimal("0.1")+Decimal("0.2"), Decimal(1)/Decimal(3), Decimal("1.10").normalize(), Decimal("2.675").quantize(Decimal("0.01"),ROUND_HALF_UP), repr(Decimal("1e5")), Decimal(0.1), Decimal("NaN"), -Decimal("0"), Decimal("1E+3")*2, f"{Decimal('1234.5'):,.2f}", Decimal("7")//2, Decimal("-7")%3, Decimal("2")**10, Decimal(2).sqrt(), Decimal("1.5")>1, Decimal("1.5")==1.5, hash(Decimal(1))==hash(1), int(Decimal("3.9")), float(Decimal("3.5")), round(Decimal("2.5")), round(Decimal("2.345"),2), sum([Decimal("1.1")]*3), max(Decimal(1),Decimal(2)), Decimal("123.456").as_tuple(), abs(Decimal(-1)), Decimal("1.0").compare(Decimal(1)))
t(lambda: getcontext())
for f in (lambda: Decimal("x"), lambda: Decimal(1)/0, lambda: Decimal(1)+1.5, lambda: 1.5*Decimal(1), lambda: Decimal(0)/0, lambda: D("1")%0, lambda: D(10)**1000000*10, lambda: D("-1").sqrt(), lambda: D("sNaN")+1, lambda: D("NaN")<1, lambda: D("Inf")-D("Inf"), lambda: D(None), lambda: D("1")+None, lambda: D("1.5").quantize(D("1e-40")), lambda: int(D("NaN")), lambda: int(D("Inf")), lambda: D([1]), lambda: hash(D("sNaN")), lambda: D("1")<"a", lambda: D("1").foo, lambda: getcontext().__setattr__("prec",0), lambda: getcontext().__setattr__("rounding","x"), lambda: D(1).ln(), lambda: D(-1).ln(), lambda: D(0).ln(), lambda: f"{D(1):q}", lambda: D("1_000.5"), lambda: D("  12 "), lambda: D("1e"), lambda: D("")): t(f)
for a,b in [("2","0.5"),("2","-2"),("1.1","100"),("10","-3"),("2","0.3"),("9","0.5"),("-2","3"),("-2","0.5"),("0","0"),("0","2"),("1","0.3"),("4","1.5"),("1.0001","36500"),("2","64"),("0.5","10"),("3","-1"),("1.5","2.5")]:
    t(lambda: D(a)**D(b))
for r in (ROUND_UP,ROUND_DOWN,ROUND_CEILING,ROUND_FLOOR,ROUND_HALF_UP,ROUND_HALF_DOWN,ROUND_HALF_EVEN,ROUND_05UP):
    print(r,*(D(v).quantize(D("1"),rounding=r) for v in ("1.5","2.5","-1.5","-2.5","1.1","1.9","0.5","-0.5","5.1")))
with localcontext() as c:
    c.prec=5; print(c, D(1)/3, D("123456.789")+0, +D("123456.789")); print(c.flags[Inexact], c.flags[Rounded]); c.clear_flags(); print(c)
    c.traps[Inexact]=True; t(lambda: D(1)/3)
with localcontext(prec=3,rounding=ROUND_UP) as c: print(D(2)/3, D("1.2345")*1)
print(D(1)/3, getcontext().prec, getcontext())
setcontext(Context(prec=4)); print(D(2).sqrt(), D(1)/7, getcontext().create_decimal("1.23456"), Context(prec=2).divide(D(1),D(3)))
import statistics, fractions, json, math
setcontext(DefaultContext)
print(statistics.mean([D("1.1"),D("2.2")]), D("0.5")==fractions.Fraction(1,2), math.floor(D("-1.5")), math.ceil(D("1.2")), math.trunc(D("1.9")), math.sqrt(D(4)), sorted([D(3),D("1.5"),2]), D("1.0")==D("1.00"), D("1.0")!=1, {D("1.0"):1}[1], D.from_float(0.5), D((1,(1,2,3),-2)), D(True), "%s %.2f %d"%(D("1.50"),D("1.255"),D("7.9")), str(D("1E-7")), D("12").is_finite(), D(5).fma(2,3), isinstance(D(1),D), D("1.20")+D("1.3"), D("5").copy_sign(D(-1)))
t(lambda: json.dumps({"a":D("1.1")}))
print(type(D("1")+1), D.__name__, D.__module__, Decimal("3.0").real, DecimalTuple(0,(1,),2), issubclass(DivisionByZero,ZeroDivisionError), D("1")/D("8"), D("100")/D("4"), D("1.00")/D("1"), D("1000000")*D("1000000"))
