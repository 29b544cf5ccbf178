// Reads a file with one HTML page a line, each a JSON string, with parse5 and prints one JSON object a line.
import { readFileSync } from 'node:fs';
import { parse } from 'parse5';

function read(html) {
  const values = [];
  const texts = [];
  function walk(node) {
    if (node.nodeName === '#text') {
      texts.push(node.value);
      return '';
    }
    if (node.nodeName === '#comment') return '<!---->';
    const inner = (node.childNodes ?? []).map(walk).join('');
    if (!node.tagName) return inner;
    for (const attribute of node.attrs) values.push(`${node.tagName} ${attribute.name}=${attribute.value}`);
    const names = node.attrs.map((attribute) => ` ${attribute.name}`).join('');
    return `<${node.tagName}${names}>${inner}</>`;
  }
  return { structure: walk(parse(html)), text: texts.join(''), values };
}

for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  if (line) process.stdout.write(JSON.stringify(read(JSON.parse(line))) + '\n');
}
