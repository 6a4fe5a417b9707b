export interface Files {
  placeholder?: never;
}
