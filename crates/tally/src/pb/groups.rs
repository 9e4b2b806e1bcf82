//! Projects that a file puts together: by district, by category.

use super::file::File;

impl File {
    /// The values of a column of `PROJECTS` in order of appearance, each with the indices of its
    /// projects; `None` when there is no such column.
    ///
    /// A cell may hold a list, as `category` does; a project then belongs to several groups, and
    /// to none when its cell is empty.
    pub fn groups(&self, column: &str) -> Option<Vec<(String, Vec<usize>)>> {
        let column = self.projects.column(column)?;
        let mut groups: Vec<(String, Vec<usize>)> = Vec::new();
        for (project, row) in self.projects.rows().iter().enumerate() {
            let items = row.value(column).into_iter();
            for item in items.flat_map(|cell| cell.split(',').map(str::trim)) {
                match groups.iter_mut().find(|(known, _)| known == item) {
                    Some((_, members)) => members.push(project),
                    None if item.is_empty() => {}
                    None => groups.push((item.to_owned(), vec![project])),
                }
            }
        }
        Some(groups)
    }
}

#[cfg(test)]
mod tests {
    use crate::pb;

    #[test]
    fn a_list_puts_a_project_into_several_groups() {
        let text = "META\nkey;value\nbudget;1\nvote_type;approval\n\
            PROJECTS\nproject_id;cost;category\na;1;sport,culture\nb;1;\nc;1;culture\n\
            VOTES\nvoter_id;vote\n";
        let (file, _) = pb::read(text).unwrap();
        let groups = file.groups("category").unwrap();
        let expected = [("sport", vec![0]), ("culture", vec![0, 2])];
        assert_eq!(
            groups,
            expected.map(|(name, members)| (name.to_owned(), members))
        );
        assert_eq!(file.groups("district"), None);
    }
}
