/** The views that rooms bring are read by the name that their datasets give. */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface OpendataTables {}
