class Playlist:
    def __init__(self, *songs):
        self.songs = list(songs)

    def __len__(self):
        return len(self.songs)

    def __getitem__(self, index):
        print("getitem", index)
        return self.songs[index]

    def __setitem__(self, index, value):
        self.songs[index] = value

    def __delitem__(self, index):
        del self.songs[index]

    def __contains__(self, song):
        print("contains", song)
        return song in self.songs


p = Playlist("a", "b", "c", "d")
print(len(p), p[0], p[-1], p[1:3], p[::2])
print("b" in p, "z" not in p)
p[0] = "A"
del p[1]
for song in p:
    print(song)
print(list(p), bool(p), bool(Playlist()))
print(list(reversed(p)))
try:
    p[10]
except IndexError as e:
    print(e)
first, *rest = p
print(first, rest)


class Grid:
    def __getitem__(self, key):
        return key


g = Grid()
print(g[1, 2], g[1:2, ::3], g[...], g["k"], g[()])
