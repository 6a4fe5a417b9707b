export interface FileTables {
  'platform.file': {
    digest: string;
    type: string;
    size: number;
    width: number | null;
    height: number | null;
    thumbnail: string | null;
    stored_at: Date;
  };
  'platform.file_use': {
    id: string;
    digest: string;
    use: string;
    name: string;
    given_by: string | null;
    given_at: Date;
  };
  'platform.upload': {
    id: string;
    owner: string;
    name: string;
    size: number;
    sha256: string | null;
    started_at: Date;
    finished_at: Date | null;
    accepted_at: Date | null;
    held_by: string | null;
    held_until: Date | null;
    wanted: boolean;
  };
}
