match x:
    default:
        pass
