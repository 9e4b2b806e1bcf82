field-title = Kit
