def f1():
    try:
        return 1
    finally:
        print("f")

def f2():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print(i)
        finally:
            print("fin",
                  i)
    return i

def f3():
    try:
        1 / 0
    except (ValueError,
            TypeError):
        pass
    except ZeroDivisionError as e:
        print("zero")
    else:
        print("else")
    finally:
        print("f")

def f4():
    try:
        try:
            raise ValueError(
                "x"
            )
        finally:
            print("inner")
    except ValueError:
        return 5
    finally:
        print("outer")

def f5():
    try:
        pass
    except ValueError:
        print("no")
    else:
        print("else")
    finally:
        pass

def f6():
    try:
        print("t")
    except ValueError:
        print("no")

def f7():
    try:
        try:
            raise KeyError
        except ValueError:
            print("no")
    except:
        print("bare")
        return

def f8():
    while True:
        try:
            try:
                return "x"
            finally:
                print("a")
        finally:
            print("b")

def f9():
    try:
        return f1()
    except ValueError:
        print("no")
    finally:
        return 3

def f10():
    try:
        raise ValueError
    except ValueError as e:
        try:
            raise KeyError from e
        except KeyError as k:
            raise

def f11():
    for x in [1]:
        try:
            raise ValueError
        except ValueError as e:
            continue
        finally:
            print("f")
    for x in [1]:
        try:
            raise ValueError
        except ValueError as e:
            break

def f12():
    try:
        pass
    finally:
        if f1():
            print("x")

def f13(x):
    try:
        if x:
            return
        else:
            print("else")
    finally:
        if x:
            print("x")

def f14(x):
    try:
        if x:
            print("x")
    except ValueError:
        pass

def f15(x):
    if x:
        try:
            print(x)
        finally:
            print("f")
    else:
        print("no")

def f16():
    try:
        raise ValueError
    finally:
        for i in range(2):
            print(i)

for f in [f1, f2, f3, f4, f5, f6, f7, f8, f9, f11, f12]:
    print(f.__name__, f())
try:
    f10()
except KeyError:
    print("key")
for x in (0, 1):
    f13(x)
    f14(x)
    f15(x)
try:
    f16()
except ValueError:
    pass
try:
    print("x")
finally:
    print("end")
