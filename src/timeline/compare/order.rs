//! In which order tasks ended, and which of them moved: as few as can be.

use super::{Key, Lane};
use std::rc::Rc;

/// Of more tasks the whole order is not told.
const MOST_NAMED: usize = 8;

/// The order in which those ended that ended in both runs.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Order {
    /// How many they are.
    pub ended: u32,
    /// Their labels in the order of each run, where they are few and it is not the same.
    pub named: Option<[Vec<Rc<str>>; 2]>,
    /// Those that moved past others: all others ended in one order in both runs. In the order of their labels.
    pub moved: Vec<Moved>,
}

/// A task that ended in another place.
#[derive(Clone, PartialEq, Debug)]
pub struct Moved {
    pub label: Rc<str>,
    /// Its place in each run, from 1.
    pub places: [u32; 2],
}

impl Order {
    /// Of the lanes that both runs have, in the order of their names.
    pub(super) fn of(both: &[(&Key, [&Lane; 2])]) -> Order {
        let ended: Vec<&(&Key, [&Lane; 2])> =
            both.iter().filter(|(_, pair)| pair.iter().all(|lane| lane.end.is_some())).collect();
        // The order of each run, as places in `ended`.
        let orders: [Vec<usize>; 2] = [0, 1].map(|run| {
            let mut order: Vec<usize> = (0..ended.len()).collect();
            order.sort_by_key(|at| ended[*at].1[run].ended);
            order
        });
        let many = ended.len() as u32;
        if orders[0] == orders[1] {
            return Order { ended: many, ..Order::default() };
        }
        let label = |at: usize| ended[at].0.0.clone();
        let places: Vec<[u32; 2]> = {
            let mut places = vec![[0, 0]; ended.len()];
            for (run, order) in orders.iter().enumerate() {
                for (place, at) in (1..).zip(order) {
                    places[*at][run] = place;
                }
            }
            places
        };
        let stays = stays(&orders);
        let moved = (0..ended.len())
            .filter(|at| !stays[*at])
            .map(|at| Moved { label: label(at), places: places[at] })
            .collect();
        let few = ended.len() <= MOST_NAMED;
        let named = few.then(|| orders.map(|order| order.into_iter().map(label).collect()));
        Order { ended: many, named, moved }
    }

    pub(super) fn mirrored(&self) -> Order {
        let turned = |one: &Moved| Moved { label: one.label.clone(), places: [one.places[1], one.places[0]] };
        let named = self.named.clone().map(|[first, second]| [second, first]);
        Order { ended: self.ended, named, moved: self.moved.iter().map(turned).collect() }
    }
}

/// Which of the numbers below the orders' length follow each other alike in both: as many as can be. The same
/// ones, whichever of the orders is the first.
fn stays(orders: &[Vec<usize>; 2]) -> Vec<bool> {
    let [first, second] =
        if orders[0] <= orders[1] { [&orders[0], &orders[1]] } else { [&orders[1], &orders[0]] };
    let mut place = vec![0; second.len()];
    for (at, one) in second.iter().enumerate() {
        place[*one] = at;
    }
    // The longest part of `first` whose places in `second` rise: `ends[n]` ends the part of n + 1 that ends
    // earliest, and each one knows whom it follows.
    let mut ends: Vec<usize> = vec![];
    let mut follows: Vec<Option<usize>> = vec![None; first.len()];
    for one in first {
        let at = ends.partition_point(|end| place[*end] < place[*one]);
        follows[*one] = at.checked_sub(1).map(|before| ends[before]);
        if at == ends.len() {
            ends.push(*one);
        } else {
            ends[at] = *one;
        }
    }
    let mut stays = vec![false; first.len()];
    let mut last = ends.last().copied();
    while let Some(one) = last {
        stays[one] = true;
        last = follows[one];
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn moves(first: &[usize], second: &[usize]) -> Vec<usize> {
        let stays = stays(&[first.to_vec(), second.to_vec()]);
        (0..first.len()).filter(|at| !stays[*at]).collect()
    }

    #[test]
    fn as_few_move_as_can_be() {
        assert_eq!(moves(&[0, 1, 2], &[0, 1, 2]), [] as [usize; 0]);
        assert_eq!(moves(&[0, 1, 2], &[2, 0, 1]), [2]);
        assert_eq!(moves(&[0, 1, 2, 3], &[1, 2, 3, 0]), [0]);
        assert_eq!(moves(&[0, 1, 2], &[2, 1, 0]).len(), 2);
        assert_eq!(moves(&[0, 1, 2, 3, 4, 5], &[1, 0, 2, 3, 5, 4]).len(), 2);
    }

    proptest! {
        #[test]
        fn those_that_stay_have_one_order_and_either_way_round_they_are_the_same(
            second in Just((0..9usize).collect::<Vec<_>>()).prop_shuffle()
        ) {
            let first: Vec<usize> = (0..9).collect();
            let stays = stays(&[first.clone(), second.clone()]);
            let kept: Vec<usize> = second.iter().copied().filter(|one| stays[*one]).collect();
            prop_assert!(kept.is_sorted());
            prop_assert!(!kept.is_empty());
            prop_assert_eq!(super::stays(&[second, first]), stays);
        }
    }
}
