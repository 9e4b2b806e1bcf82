### Your data.
