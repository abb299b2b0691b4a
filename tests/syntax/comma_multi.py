xs = [
    'a',
    'b'
    c,
]
