// Elements made from parts. Text is always a text node: no string is ever read as markup.

const svg_space = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : typeof child === "object" ? part(child) : document.createTextNode(String(child)));
  }
  return element;
}

/// A part of a sentence: code, or a text in another language than the page's.
const part = ({text, language = null, code = false}) => el(code ? "code" : "span", {lang: language}, text);

/// An HTML element. An attribute that is a function listens to the event of that name.
export function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/// An SVG element.
export function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS(svg_space, name), attributes, children);
}
