/** A table as a picture's second form: for readers, for the CSV, for the no-script text. */

/** Cells are texts that are ready to show; the first column heads its row. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly {
    readonly label: string;
    readonly numeric: boolean;
    /** Whether its cells hold long names or sentences: such a column needs room, or its rows become as tall as a page. */
    readonly isLong?: boolean;
  }[];
  readonly rows: readonly (readonly string[])[];
}

/** What a picture says: one sentence and one table. */
export interface Description {
  readonly sentence: string;
  readonly table: Table;
}
