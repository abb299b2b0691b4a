//! The code that the page begins with is what the compiler makes of its programs. With `INTERLEAVE_FREEZE` set this
//! writes it anew (scripts/freeze).

use interleave::drive::virtual_clock;
use interleave::i18n::Lang;
use interleave::machine::{FROZEN, Machine};
use interleave::python::code::{Code, Op};
use interleave::python::compile::compile;
use interleave::python::value::{Namespace, Value};
use interleave::scenario::{self, DEFAULT, Settings};
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

const FILE: &str = "src/machine/frozen/programs.rs";

#[test]
fn frozen_code_is_what_the_compiler_makes() {
    let mut made = String::from(
        "//! Made by scripts/freeze: what the compiler makes of the first scenario's programs.\n\
         use crate::python::code::{Awaited, BinaryOp, CodeKind, CompareOp, Conversion, Op, Params, UnaryOp};\n\
         use crate::python::frozen::{Const, Frozen, FrozenCode};\n\n\
         pub static ALL: &[Frozen] = &[\n",
    );
    for (path, text) in programs() {
        let globals = Namespace::default();
        let code = compile(&text, "x.py", &globals).unwrap_or_else(|error| panic!("{error}"));
        let names: Vec<_> = (0..slots(&code)).map(|slot| globals.name(slot)).collect();
        writeln!(made, "Frozen {{\ntext: include_str!(\"../../../{path}\"),\nglobals: &{names:?},")
            .expect("text");
        writeln!(made, "code: {},\n}},", written(&code)).expect("text");
    }
    made.push_str("];\n");
    // What is no longer used is not imported.
    let head = made.lines().nth(1).expect("imports").to_owned();
    let used =
        |name: &&str| *name == "Op" || made.matches(&format!("{name}::")).count() > 0 || *name == "Params";
    let names = head.split(['{', '}']).nth(1).expect("names");
    let names: Vec<_> = names.split(", ").filter(used).collect();
    made = made.replacen(&head, &format!("use crate::python::code::{{{}}};", names.join(", ")), 1);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    if env::var_os("INTERLEAVE_FREEZE").is_some() {
        fs::write(&file, &made).expect("it can be written");
    } else {
        let kept = fs::read_to_string(&file).expect("it is there");
        assert!(kept == made, "{FILE} is not what the compiler makes: run scripts/freeze");
    }
}

#[test]
fn frozen_code_thaws_to_what_was_compiled() {
    if env::var_os("INTERLEAVE_FREEZE").is_some() {
        return;
    }
    assert_eq!(FROZEN.len(), programs().len());
    for (path, text) in programs() {
        let frozen = FROZEN.iter().find(|frozen| frozen.text == text).expect(&path);
        let (compiled_names, thawed_names) = (Namespace::default(), Namespace::default());
        let compiled = compile(&text, "x.py", &compiled_names).unwrap_or_else(|error| panic!("{error}"));
        let thawed = frozen.thaw("x.py", &thawed_names);
        assert_eq!(written(&thawed), written(&compiled), "{path}");
        for slot in 0..slots(&compiled) {
            assert_eq!(thawed_names.name(slot), compiled_names.name(slot), "{path}");
        }
        assert_eq!((&*thawed.source.text, &*thawed.source.file), (&*text, "x.py"));
    }
}

#[test]
fn another_text_is_compiled() {
    for (path, text) in programs() {
        let other = format!("{text}print('more')\n");
        let mut machine = Machine::new(&other, "x.py").unwrap_or_else(|error| panic!("{error}"));
        virtual_clock::run(&mut machine, 1_000);
        assert!(machine.trace().events().any(|event| event.to_string().contains("more")), "{path}");
    }
}

/// The first scenario's programs as the page begins with them, in both languages: where each is, and its text.
fn programs() -> Vec<(String, String)> {
    let scenario = scenario::find(DEFAULT).expect("the first scenario");
    let mut all = vec![];
    for program in scenario.programs {
        for (lang, tag) in [(Lang::Ko, "ko"), (Lang::En, "en")] {
            let text = scenario::apply(program.source(lang), &Settings::default());
            let path = format!("src/scenario/programs/{DEFAULT}/{}.{tag}.py", program.id);
            let whole = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path)).expect(&path);
            assert_eq!(text, whole, "{path} runs as it stands");
            all.push((path, text));
        }
    }
    all
}

/// How many global names the code knows.
fn slots(code: &Code) -> u32 {
    let own = code.ops.iter().map(|op| match op {
        Op::LoadGlobal(slot) | Op::StoreGlobal(slot) | Op::DeleteGlobal(slot) => slot + 1,
        _ => 0,
    });
    let inner = code.consts.iter().map(|one| if let Value::Code(code) = one { slots(code) } else { 0 });
    own.chain(inner).max().unwrap_or(0)
}

/// The code as Rust has it.
fn written(code: &Code) -> String {
    assert!(code.warnings.is_empty() && !code.is_expression, "frozen code has none of this");
    let ops: Vec<_> = code.ops.iter().map(|op| op_written(*op)).collect();
    let consts: Vec<_> = code.consts.iter().map(const_written).collect();
    let names: Vec<_> = code.names.iter().map(|name| name.text()).collect();
    let (params, free) = (&code.params, &code.free);
    format!(
        "FrozenCode {{ name: {:?}, qualname: {:?}, kind: CodeKind::{:?}, first_line: {}, is_class: {}, doc: {:?},\n\
         ops: &[{}],\nranges: &{:?},\nconsts: &[{}],\nnames: &{names:?},\n\
         params: Params {{ positional_only: {}, positional: {}, keyword_only: {}, var_positional: {}, var_keyword: {} }},\n\
         locals: &{:?}, free: ({}, {}) }}",
        code.name,
        code.qualname,
        code.kind,
        code.first_line,
        code.is_class,
        code.doc.as_ref().map(|doc| doc.text()),
        ops.join(", "),
        code.ranges,
        consts.join(", "),
        params.positional_only,
        params.positional,
        params.keyword_only,
        params.var_positional,
        params.var_keyword,
        code.locals,
        free.start,
        free.end,
    )
}

fn op_written(op: Op) -> String {
    let shown = format!("{op:?}");
    let inner = match op {
        Op::Binary(_) | Op::InPlace(_) => "BinaryOp::",
        Op::Unary(_) => "UnaryOp::",
        Op::Compare(_) => "CompareOp::",
        Op::Format(..) => "Conversion::",
        Op::GetAwaitable(_) => "Awaited::",
        _ => "",
    };
    format!("Op::{}", shown.replacen('(', &format!("({inner}"), 1))
}

fn const_written(value: &Value) -> String {
    match value {
        Value::Unbound => "Const::Unbound".to_owned(),
        Value::None => "Const::None".to_owned(),
        Value::Bool(truth) => format!("Const::Bool({})", truth.get()),
        Value::Int(int) => format!("Const::Int({int})"),
        Value::Float(float) => format!("Const::Float({:?})", float.get()),
        Value::Str(text) => format!("Const::Str({:?})", text.text()),
        Value::Tuple(items) => {
            let items: Vec<_> = items.items().iter().map(const_written).collect();
            format!("Const::Tuple(&[{}])", items.join(", "))
        }
        Value::Code(code) => format!("Const::Code({})", written(code)),
        _ => panic!("a constant of a kind that is not kept: see python/frozen.rs"),
    }
}
