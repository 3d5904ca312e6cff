import { expect } from '@open-wc/testing';
import type { FeedProblem } from '../../src/feed/feed-error.js';
import { ReportController, type IndicatorErrorDetail } from '../../src/controllers/report.js';
import { address, frames, listenToConsole } from '../elements/page.js';
import { waitUntil } from '../wait.js';

const problem = (value: unknown, more: Partial<FeedProblem> = {}): FeedProblem => ({ code: 'value', path: 'indicators[0].observations[0].value', value, severity: 'error', ...more });

/** An element with a report, and the events it sent. */
function reporter() {
  const element = document.createElement('indicator-example');
  const events: IndicatorErrorDetail[] = [];
  element.addEventListener('indicator-error', (event) => events.push((event as CustomEvent<IndicatorErrorDetail>).detail));
  return { report: new ReportController(element), events };
}

describe('a report of faults', () => {
  const { said } = listenToConsole();
  const quiet = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    await frames();
  };

  it('is one event and one message, with element, feed, path, fault and remedy', async () => {
    const { report, events } = reporter();
    const about = address();
    report.report([problem('much')], about, 'zh-CN');
    expect(events).to.deep.equal([{ problems: [problem('much')] }]);
    await waitUntil(() => said.length);
    expect(said).to.deep.equal([`<indicator-example> ${about} indicators[0].observations[0].value：数值无效 "much"；应写数字，不加引号、单位和千分位；没有数值写 null   [value]`]);
  });

  it('is in English where the page is not Chinese', async () => {
    reporter().report.report([problem('much')], address(), 'ug');
    await waitUntil(() => said.length);
    expect(said[0]).to.contain('invalid value "much"; write a number without quotation marks');
  });

  it('is not repeated while the faults are the same', async () => {
    const { report, events } = reporter();
    const about = address();
    for (let time = 0; time < 3; time++) report.report([problem(1)], about, 'en');
    await quiet();
    expect([events.length, said.length]).to.deep.equal([1, 1]);
  });

  it('is not repeated when a fault that was gone is back', async () => {
    const { report, events } = reporter();
    const about = address();
    report.report([problem(1)], about, 'en');
    report.report([], about, 'en');
    report.report([problem(1)], about, 'en');
    await quiet();
    expect([events.length, said.length]).to.deep.equal([1, 1]);
  });

  it('tells the console only what is new', async () => {
    const { report } = reporter();
    const about = address();
    report.report([problem(1)], about, 'en');
    report.report([problem(1), problem(2)], about, 'en');
    await waitUntil(() => said.length === 2);
    expect(said[1]).to.contain('invalid value 2').and.not.contain('invalid value 1');
  });

  it('of another feed is another one', async () => {
    const [a, b] = [reporter(), reporter()];
    a.report.report([problem(1)], address(), 'en');
    b.report.report([problem(1)], address(), 'en');
    await waitUntil(() => said.length === 2);
  });

  it('is nothing where there is no fault', async () => {
    const { report, events } = reporter();
    report.report([], address(), 'en');
    await quiet();
    expect([events.length, said.length]).to.deep.equal([0, 0]);
  });

  it('of very many faults lists twenty and counts the rest', async () => {
    reporter().report.report(Array.from({ length: 57 }, (_, index) => problem(index)), address(), 'en');
    await waitUntil(() => said.length);
    expect(said[0]!.match(/invalid value/g)).to.have.length(20);
    expect(said[0]).to.match(/\+37$/);
  });

  it('is a warning where nothing was lost, and an error otherwise', async () => {
    const levels: string[] = [];
    console.warn = () => void levels.push('warning');
    console.error = () => void levels.push('error');
    reporter().report.report([problem(1, { severity: 'warning' })], address(), 'en');
    await waitUntil(() => levels.length === 1);
    reporter().report.report([problem(1, { severity: 'warning' }), problem(2)], address(), 'en');
    await waitUntil(() => levels.length === 2);
    expect(levels).to.deep.equal(['warning', 'error']);
  });
});
