//! Who leads a network sees to: applications, groups, training, equipment.
