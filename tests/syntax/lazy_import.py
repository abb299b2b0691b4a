lazy import x
