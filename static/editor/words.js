// What the editor says by itself. The words of diagnostics come from the page.

/// The keys, for those who hear the page.
export const KEYS = {
  en: "Tab leaves the field. Control or Command with ] and [ indents. With the caret in a number, Alt with the up and down arrows changes it. F8 goes to the next problem. Control or Command with F searches.",
  ko: "Tab 키로 입력란을 벗어납니다. Ctrl(또는 Command)과 ], [로 들여쓰기를 바꿉니다. 숫자 안에 커서를 두고 Alt와 위아래 화살표로 값을 바꿉니다. F8로 다음 문제로 갑니다. Ctrl(또는 Command)과 F로 찾습니다.",
};

const KO = {
  "Control character": "제어 문자",
  "Selection deleted": "선택한 부분을 지웠습니다",
  "Go to line": "줄로 이동",
  go: "이동",
  Find: "찾기",
  Replace: "바꾸기",
  next: "다음",
  previous: "이전",
  all: "모두",
  "match case": "대소문자 구분",
  "by word": "단어 단위",
  regexp: "정규식",
  replace: "바꾸기",
  "replace all": "모두 바꾸기",
  close: "닫기",
  "current match": "찾은 곳",
  "on line": "줄:",
  "replaced match on line $": "$번째 줄에서 바꿨습니다",
  "replaced $ matches": "$곳을 바꿨습니다",
  Diagnostics: "문제",
  "No diagnostics": "문제 없음",
};

/// CodeMirror's phrases in this language.
export const words = (lang) => (lang === "ko" ? KO : {});
