// The shapes of recorder.js, which is served as it is written, for the field client.
export declare const longestVoice: number;
export declare const canRecord: () => boolean;
export interface Voice {
  spoken: () => number;
  pause: () => void;
  goOn: () => void;
  stop: () => void;
}
export declare const beginVoice: (tell: {
  soFar?: (voice: Blob) => void;
  ended: (voice: Blob) => void;
}) => Promise<Voice>;
