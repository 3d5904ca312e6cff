// The manifest exists only after a build; its shape is Storybook's business.
declare module '*/custom-elements.json';
