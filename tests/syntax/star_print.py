print(*a, **)
