//! The second pass over the scopes: what each name means, and which locals are shared.

use super::{Binding, Name, ScopeId, ScopeKind, Scopes, Seen};

impl Scopes {
    /// A name that a scope uses and does not bind is used by the scope around it as well, so that a
    /// cell is handed down through every function between.
    pub(super) fn pass_up(&mut self, id: ScopeId) {
        let Some(parent) = self.scopes[id].parent else { return };
        let wanted: Vec<Box<str>> = {
            let names = self.scopes[id].names.iter();
            let passes = |n: &&Name| !n.seen.global && (!n.seen.bound || n.seen.nonlocal);
            names.filter(passes).map(|n| n.name.clone()).collect()
        };
        for name in wanted {
            let scope = &mut self.scopes[parent];
            let hidden = scope.kind == ScopeKind::Class && &*name != "__class__";
            match scope.find(&name) {
                Some(own) if hidden && (own.seen.bound && !own.seen.nonlocal || own.seen.global) => {
                    if !scope.names.iter().any(|n| n.name == name && n.seen.through) {
                        let seen = Seen { through: true, ..Seen::default() };
                        scope.names.push(Name { name, seen, binding: None });
                    }
                }
                _ => scope.see(&name, Seen::default()),
            }
        }
    }

    pub(super) fn resolve(&mut self, id: ScopeId) {
        let parent = self.scopes[id].parent;
        for index in 0..self.scopes[id].names.len() {
            let Name { name, seen, .. } = self.scopes[id].names[index].clone();
            let binding = if seen.global || self.scopes[id].kind == ScopeKind::Module {
                Binding::Global
            } else if seen.bound && !seen.nonlocal {
                match self.scopes[id].kind {
                    ScopeKind::Class if &*name != "__class__" => Binding::Name,
                    _ => Binding::Local,
                }
            } else {
                self.bound_around(parent, &name)
            };
            self.scopes[id].names[index].binding = Some(binding);
        }
        // Names of this scope that are free inside make cells of the locals here: done from the inside,
        // which comes later in the list, when that scope is resolved.
        if let Some(around) = parent {
            let same_frame = self.scopes[id].kind == ScopeKind::Inlined;
            let free: Vec<Box<str>> = self.scopes[id].names(Binding::Free).map(Into::into).collect();
            for name in free {
                self.make_cell(around, &name, same_frame);
            }
        }
    }

    /// Marks the scope that binds `name` as sharing it. Through inlined scopes the frame stays the same,
    /// so a name that only a comprehension uses stays a local.
    fn make_cell(&mut self, mut scope: ScopeId, name: &str, mut same_frame: bool) {
        loop {
            match self.scopes[scope].binding(name) {
                Binding::Local if same_frame => return,
                Binding::Local => {
                    if let Some(name) = self.scopes[scope].names.iter_mut().find(|n| &*n.name == name) {
                        name.binding = Some(Binding::Cell);
                    }
                    return;
                }
                Binding::Free => {
                    same_frame &= self.scopes[scope].kind == ScopeKind::Inlined;
                    match self.scopes[scope].parent {
                        Some(parent) => scope = parent,
                        None => return,
                    }
                }
                // The namespace of a class is no place for functions inside it.
                Binding::Global | Binding::Name => match (self.scopes[scope].kind, self.scopes[scope].parent)
                {
                    (ScopeKind::Class, Some(parent)) => (scope, same_frame) = (parent, false),
                    _ => return,
                },
                Binding::Cell => return,
            }
        }
    }

    fn bound_around(&self, mut scope: Option<ScopeId>, name: &str) -> Binding {
        while let Some(id) = scope {
            let at = &self.scopes[id];
            if at.kind == ScopeKind::Module {
                break;
            }
            let hidden = at.kind == ScopeKind::Class && name != "__class__";
            if let Some(&Name { seen, .. }) = at.find(name).filter(|_| !hidden) {
                if seen.global {
                    return Binding::Global;
                }
                if seen.bound && !seen.nonlocal {
                    return Binding::Free;
                }
            }
            scope = at.parent;
        }
        Binding::Global
    }
}
