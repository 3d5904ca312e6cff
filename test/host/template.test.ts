import { expect } from '@open-wc/testing';
import { parseTemplate } from '../../src/host/template.js';

/** What the browser itself makes of the same markup. */
function expected(markup: string): string {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.innerHTML;
}

function actual(markup: string): string {
  const box = document.createElement('div');
  box.append(parseTemplate(markup));
  return box.innerHTML;
}

describe('markup of a template without innerHTML', () => {
  for (const [name, markup] of Object.entries({
    'text alone': 'text',
    'nested tags, attributes in both quotes, and text around them': `a<p class="x y" title='it is "so"'>b<b>c</b></p>d`,
    'attributes without a value or without quotes': '<details open><summary class=x>a</summary></details>',
    'tags that have no end': 'a<br>b<img alt="c" src="d.png"><wbr>e',
    'comments, and what a browser takes for one': '<p><!-- a > b --><?lit$123456$></p>',
    'a whole table': '<table><caption>a</caption><thead><tr><th scope="col">b</th></tr></thead><tbody><tr><td>c</td></tr></tbody></table>',
    'rows of a table alone': '<tr><td>a</td></tr>',
    'pictures with names in both cases, closed either way': '<svg viewBox="0 0 1 1"><linearGradient id="a"></linearGradient><path d="M0,0"></path></svg>',
    'signs of a tag inside quotes': '<p title="a > b">c</p>',
    'white space as it stands': ' <p> a\n b </p> ',
  })) {
    it(`is ${name}`, () => expect(actual(markup)).to.equal(expected(markup)));
  }

  it('has pictures in their own namespace, and what follows them in that of the page', () => {
    const [picture, paragraph] = parseTemplate('<svg><g><line x1="0"/><text>a</text></g></svg><p></p>').children;
    expect([...picture!.querySelectorAll('*')].map(({ localName, namespaceURI }) => `${localName} ${namespaceURI}`)).to.deep.equal(['g', 'line', 'text'].map((name) => `${name} http://www.w3.org/2000/svg`));
    expect(paragraph!.namespaceURI).to.equal('http://www.w3.org/1999/xhtml');
  });

  it('has bound attributes in their order, under names that any browser lets a script set', () => {
    const [element] = parseTemplate('<g class_lit_="a m b" @click_lit_=m ?hidden_lit_=m .value_lit_="m"></g>').children;
    expect([...element!.attributes].map(({ name, value }) => `${name}=${value}`)).to.deep.equal(['class_lit_=a m b', '_click_lit_=m', '_hidden_lit_=m', '_value_lit_=m']);
  });
});
