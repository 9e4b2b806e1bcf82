### Who can do what.
