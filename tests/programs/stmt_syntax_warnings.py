def f():
    try:
        return 1 is 2
    finally:
        print(2 is 3)
def g():
    for i in range(3):
        try:
            continue
        finally:
            print(4 is 3)
@(5 is 6)
def h(a: (1 is 1) = (1 is 2)) -> (1 is 3): 
    x: (1 is 4) = (1 is 5)
    return (1 is 6)
class A((1 is 7)):
    y: (1 is 8) = 1 is 9
with (1 is 10) as b: pass
async def k():
    async with (1 is 11) as x: pass
    try: 1 is 12
    except (1 is 13): 1 is 14
    else: 1 is 15
    finally: 1 is 16
lst[1 is 17] = 1 is 18
lst[1 is 19] += 1 is 20
match 1 is 21:
    case x if 1 is 22: pass
{(1 is 23): (1 is 24) for x in (1 is 25) if (1 is 26)}
f(1 is 27, *(1 is 28), k=1 is 29)
if __debug__ or 1 is 30: pass
if 0: 1 is 31
while 0: 1 is 32
(1 is 33) if 1 else (1 is 34)
0 and 1 is 35
x < y < (1 is 36)
[1,2]["a"]; "abc"["x"]; (1,)[1.0]; 5[0]; None[0]; {1}[0]; {1:2}[0]; f"x"["a"]; [i for i in x]["a"]; "abc"[True]; [1][None]; [1][(1,2)]; [1][1,2]; (lambda:0)[0]; [1][x]; [1]["a":2]; b"x"["a"]; [1][-1]; [1][1.5:2]; ...[0]; True[0]; (i for i in x)[0]; "a"[b"x"]; [1][[1]]; [1][{1:2}]; [1][f"x"]; [1][lambda:0]
"a"[0] = 1
del None[0]
1 is not 2; 1 is "a"; -1 is x; "a" is not x; b"a" is x; 1.5 is x; (1,2) is x; () is x; (x,) is y; f"a" is y; True is 1; None is x; ... is x; x is y is 1; 
1(); "a"(); 1.5(); (1,)(); [1](); {1}(); {}(); None(); ...(); True(); f"a"(); {i for i in x}(); {i:1 for i in x}(); (i for i in x)(); (lambda: 0)(); (1+1)(); 
assert (); assert (x,); assert (1, "x"), "y"; assert ("a")
assert (1 is 1, 2 is 2)
x = [1, 2] [3, 4]
x = [(1, 2) (3, 4)]
try: eval("1 is 1")
except: pass
exec("assert (1, 2)\nx='\d'")
for i in range(2): eval("x is 1")
compile("x is 3", "foo.py", "exec")
