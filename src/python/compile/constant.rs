//! Which expressions CPython makes a constant of before the program runs (Python/ast_opt.c): they have one
//! line, however many they are written on.

use super::stmt::literal;
use crate::python::value::Value;
use ruff_python_ast::{Expr, ExprBinOp, ExprUnaryOp, Operator, UnaryOp};

/// What is known of a constant.
#[derive(Clone, Copy)]
enum Known {
    Int(i128),
    Float(f64),
    /// Text, bytes, or a tuple, of this length.
    Text(usize),
    Bytes(usize),
    Tuple(usize),
    Other,
}

/// The longest text and the longest tuple that a repetition may make (MAX_STR_SIZE, MAX_COLLECTION_SIZE).
const LONGEST_TEXT: i128 = 4096;
const LONGEST_TUPLE: i128 = 256;
/// How many bits a product or a power may have (MAX_INT_SIZE).
const LONGEST_INT: i128 = 128;

/// Whether it becomes a constant. What would be an error does not, nor does what would be very large.
pub(super) fn is_folded(expr: &Expr) -> bool {
    known(expr).is_some()
}

/// The type of the constant that an expression becomes.
pub(super) fn folded_type(expr: &Expr) -> Option<&'static str> {
    Some(match (expr, known(expr)?) {
        (Expr::BooleanLiteral(_), _) => "bool",
        (Expr::NoneLiteral(_), _) => "NoneType",
        (Expr::EllipsisLiteral(_), _) => "ellipsis",
        (Expr::UnaryOp(ExprUnaryOp { op: UnaryOp::Not, .. }), _) => "bool",
        (_, Known::Int(_)) => "int",
        (_, Known::Float(_)) => "float",
        (_, Known::Text(_)) => "str",
        (_, Known::Bytes(_)) => "bytes",
        (_, Known::Tuple(_)) => "tuple",
        (_, Known::Other) => "int",
    })
}

fn known(expr: &Expr) -> Option<Known> {
    match expr {
        Expr::UnaryOp(e) => unary(e),
        Expr::BinOp(e) => binary(e),
        Expr::Tuple(e) => e.elts.iter().all(is_folded).then_some(Known::Tuple(e.elts.len())),
        Expr::BytesLiteral(e) => Some(Known::Bytes(e.value.len())),
        other => Some(match literal(other)? {
            Value::Int(int) => Known::Int(int.into()),
            Value::Bool(truth) => Known::Int(truth.get().into()),
            Value::Float(float) => Known::Float(float.get()),
            Value::Str(text) => Known::Text(text.text().len()),
            _ => Known::Other,
        }),
    }
}

fn unary(e: &ExprUnaryOp) -> Option<Known> {
    Some(match (e.op, known(&e.operand)?) {
        (UnaryOp::Not, _) => Known::Other,
        (UnaryOp::USub, Known::Int(int)) => Known::Int(int.checked_neg()?),
        (UnaryOp::USub, Known::Float(float)) => Known::Float(-float),
        (UnaryOp::UAdd, number @ (Known::Int(_) | Known::Float(_))) => number,
        (UnaryOp::Invert, Known::Int(int)) => Known::Int(!int),
        _ => return None,
    })
}

fn binary(e: &ExprBinOp) -> Option<Known> {
    use Known::{Bytes, Float, Int, Text, Tuple};
    let repeated = |len: usize, times: i128, longest: i128| {
        let len = len as i128 * times.max(0);
        (len <= longest).then_some(len as usize)
    };
    Some(match (known(&e.left)?, e.op, known(&e.right)?) {
        (Text(a), Operator::Add, Text(b)) => Text(a + b),
        (Bytes(a), Operator::Add, Bytes(b)) => Bytes(a + b),
        (Tuple(a), Operator::Add, Tuple(b)) => Tuple(a + b),
        (Text(len), Operator::Mult, Int(n)) | (Int(n), Operator::Mult, Text(len)) => {
            Text(repeated(len, n, LONGEST_TEXT)?)
        }
        (Bytes(len), Operator::Mult, Int(n)) | (Int(n), Operator::Mult, Bytes(len)) => {
            Bytes(repeated(len, n, LONGEST_TEXT)?)
        }
        (Tuple(len), Operator::Mult, Int(n)) | (Int(n), Operator::Mult, Tuple(len)) => {
            Tuple(repeated(len, n, LONGEST_TUPLE)?)
        }
        (Int(a), op, Int(b)) => integers(a, op, b)?,
        (Int(a), op, Float(b)) => floats(a as f64, op, b)?,
        (Float(a), op, Int(b)) => floats(a, op, b as f64)?,
        (Float(a), op, Float(b)) => floats(a, op, b)?,
        _ => return None,
    })
}

fn integers(a: i128, op: Operator, b: i128) -> Option<Known> {
    let small = || u32::try_from(b).ok();
    Some(Known::Int(match op {
        Operator::Add => a.checked_add(b)?,
        Operator::Sub => a.checked_sub(b)?,
        Operator::Mult if bits(a) + bits(b) > LONGEST_INT => return None,
        Operator::Mult => a.checked_mul(b)?,
        Operator::FloorDiv => a.checked_div_euclid(b)?,
        Operator::Mod => a.checked_rem_euclid(b)?,
        Operator::Pow if b < 0 => return floats(a as f64, op, b as f64),
        Operator::Pow if bits(a) * b > LONGEST_INT => return None,
        Operator::Pow => a.checked_pow(small()?)?,
        Operator::LShift if bits(a) + b > LONGEST_INT => return None,
        Operator::LShift => a.checked_mul(2_i128.checked_pow(small()?)?)?,
        Operator::RShift => a >> small()?.min(127),
        Operator::BitAnd => a & b,
        Operator::BitOr => a | b,
        Operator::BitXor => a ^ b,
        Operator::Div if b != 0 => return Some(Known::Float(a as f64 / b as f64)),
        Operator::Div | Operator::MatMult => return None,
    }))
}

fn bits(int: i128) -> i128 {
    (128 - int.unsigned_abs().leading_zeros()).into()
}

fn floats(a: f64, op: Operator, b: f64) -> Option<Known> {
    let value = match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult => a * b,
        Operator::Div | Operator::FloorDiv | Operator::Mod if b != 0.0 => a / b,
        Operator::Pow if a > 0.0 => a.powf(b),
        _ => return None,
    };
    value.is_finite().then_some(Known::Float(value))
}
