/** Figures whose marks are read one by one: by pointer, by keyboard, by choice. */

/** What a picture of marks needs to be read. */
export interface Readable {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly index: number;
  readonly active: number | undefined;
  readonly chosen: string | undefined;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onChoose: (code: string) => void;
  readonly onRead: (index?: number) => void;
}

/** The classes of a mark by what a reader does with it. */
export function stateOf(code: string, index: number, { chosen, active }: Readable): string {
  return `${code === chosen ? 'chosen' : ''} ${index === active ? 'active' : ''}`;
}
