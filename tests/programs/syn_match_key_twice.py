match {1:2}:
    case {"a":1,"a":2}: pass
