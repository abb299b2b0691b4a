if (x) {
    print(x);
}
