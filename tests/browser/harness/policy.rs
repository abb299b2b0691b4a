//! Nothing that a page does may be against its own policy: what is shows in the browser's console.

/// Runs first in every document, embedded ones too, and says of each violation which word of the policy it was against.
/// The browser says of most in its own words besides.
pub const WATCH: &str = "addEventListener('securitypolicyviolation', (event) => console.error(
    'against the policy:', event.effectiveDirective, event.blockedURI, event.sourceFile ?? '', event.sample))";

/// Whether a line of the console is about a violation.
pub fn is_violation(line: &str) -> bool {
    ["against the policy:", "Content Security Policy", "Trusted Type", "TrustedHTML", "TrustedScript"]
        .iter()
        .any(|words| line.contains(words))
}
