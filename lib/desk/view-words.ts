/** Who a page is for, as db/store-view.ts has it. */
type Seen = 'local' | 'public' | 'desk'

/** What is true of every finding shown: in public a supervisor has confirmed it. */
export const FINDINGS_NOTES: Readonly<Record<Seen, string>> = {
  local: '自动核对，未经核实',
  public: '经主管部门核实',
  desk: '自动核对；标明“经主管部门核实”的除外，均未经核实',
}

/** Said of a report about which there is nothing to say: in public, that nobody has confirmed a finding. */
export const NOTHING_FOUND: Readonly<Record<Seen, string>> = {
  local: '核对未发现问题',
  public: '没有经主管部门核实的问题',
  desk: '核对未发现问题',
}
