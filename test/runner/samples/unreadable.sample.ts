throw new Error('no test can come of this');
